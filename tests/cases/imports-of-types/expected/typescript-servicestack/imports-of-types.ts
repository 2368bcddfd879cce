// @ts-nocheck

export interface IGet
{
}

export class Inner
{
    public x: string;

    public constructor(init?: Partial<Inner>) { (Object as any).assign(this, init); }
}

export class Shared
{
    public inner: Inner;

    public constructor(init?: Partial<Shared>) { (Object as any).assign(this, init); }
}

export class Ask implements IGet
{
    public id: number;

    public constructor(init?: Partial<Ask>) { (Object as any).assign(this, init); }
}

