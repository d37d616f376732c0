/** The hall's page: built like the members' page. */
import { defineConfig } from 'vite';
import { lightPage } from './vite.member.config.ts';

export default defineConfig(lightPage('hall'));
