/** Câu chữ văn bản: parts at the left, the text in hand with what it says in the middle, what it may name at the right. */
import { KeptScreen } from '../kept-screen.tsx';
import { Workbench } from './workbench.tsx';

export const WordingScreen = () => <KeptScreen command="read-wording">{({ data }) => <Workbench versions={data.versions} facts={data.facts} />}</KeptScreen>;
