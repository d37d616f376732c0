/** Branded text: a product code can't be passed where a member code is wanted. Free at run time. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type MemberCode = Brand<string, 'MemberCode'>;
export type DossierCode = Brand<string, 'DossierCode'>;
export type SheetId = Brand<string, 'SheetId'>;

export const memberCode = (text: string): MemberCode => text as MemberCode;
export const dossierCode = (text: string): DossierCode => text as DossierCode;
export const sheetId = (text: string): SheetId => text as SheetId;
