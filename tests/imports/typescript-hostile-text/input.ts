/** @description ${process.exit(1)} `x` {{ 7*7 }} \u002a/ # a: b */
// @Api(Description="*/ \"\"\" \u0000 \\")
export class A
{
    /** @description '; process.exit(1); // */
    // @ApiMember(Name="${x}", Description="a\r\nb")
    public "x-y"?: string;
    public constructor(init?: Partial<A>) { (Object as any).assign(this, init); }
}

export enum E
{
    A = 'it\'s',
    B = '',
    C = '---',
}

