export class A
{
    public "a\tb": string;
    public constructor(init?: Partial<A>) { (Object as any).assign(this, init); }
}

export enum E
{
    Lines = 'a\nb\r\nc',
    Quotes = "\"\'",
    Backslash = 'C:\\new',
    Units = '\u00e9\u{1F389}\ud83c\udf89\x41',
    Half = '\ud83c',
    Nul = 'a\0b',
    Beyond = '\u{110000}',
    Plain = '\q',
}
