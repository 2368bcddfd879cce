// @ts-nocheck

export class Times
{
    public date: string;
    public time: string;
    public datetime: string;
    public datetimeoffset: string;
    public duration: string;

    public constructor(init?: Partial<Times>) { (Object as any).assign(this, init); }
}

