// @ts-nocheck

export class Presence
{
    public always: string;
    public alwaysOrNull?: string;
    public sometimes?: string;
    public sometimesOrNull?: string;
    public withDefault: number;

    public constructor(init?: Partial<Presence>) { (Object as any).assign(this, init); }
}

