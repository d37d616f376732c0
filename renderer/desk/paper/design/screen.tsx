/** Mẫu giấy chứng nhận: the page at the left, everything on it and what can be set at the right. */
import '@fontsource/be-vietnam-pro/latin-400-italic.css';
import '@fontsource/be-vietnam-pro/latin-700-italic.css';
import '@fontsource/be-vietnam-pro/vietnamese-400-italic.css';
import '@fontsource/be-vietnam-pro/vietnamese-700-italic.css';
import './tinos.css';
import { KeptScreen } from '../kept-screen.tsx';
import { Designer } from './designer.tsx';

export const DesignScreen = () => (
  <KeptScreen command="read-certificate-designs">{({ data, session }, reload) => <Designer read={data} session={session} reload={reload} />}</KeptScreen>
);
