// @ts-nocheck

export class Ignores
{
    public a: number;
    public b?: number;

    public constructor(init?: Partial<Ignores>) { (Object as any).assign(this, init); }
}

export class Keeps implements Event
{
    public a: number;
    public b?: number;

    public constructor(init?: Partial<Keeps>) { (Object as any).assign(this, init); }
}

export class Forbids implements Event
{
    public a: number;
    public b?: number;

    public constructor(init?: Partial<Forbids>) { (Object as any).assign(this, init); }
}

export class Holder
{
    public keeps: Keeps;
    public more: Keeps[] = [];

    public constructor(init?: Partial<Holder>) { (Object as any).assign(this, init); }
}

export class Derived extends Keeps
{
    public c: number;

    public constructor(init?: Partial<Derived>) { super(init); (Object as any).assign(this, init); }
}

export interface Event
{
}

export class Events
{
    public events: Event[] = [];

    public constructor(init?: Partial<Events>) { (Object as any).assign(this, init); }
}

