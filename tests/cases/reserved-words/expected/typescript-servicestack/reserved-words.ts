// @ts-nocheck

export class Words
{
    public class: string;
    public from?: string;
    public list: string[] = [];
    public match: boolean;
    public self?: string;
    public '1st': number;
    public 'a-b': number;
    public 'a.b': number;
    public $x?: number;
    public this?: string;
    public d?: string;
    public obj?: string;
    public to_dict?: string;
    public value?: string;
    public source?: string;
    public made?: string;
    public at?: string;
    public data?: string;

    public constructor(init?: Partial<Words>) { (Object as any).assign(this, init); }
}

