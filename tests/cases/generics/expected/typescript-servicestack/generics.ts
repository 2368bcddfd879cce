// @ts-nocheck

export class Page<T>
{
    public items: T[] = [];
    public next?: T;
    public named: { [index:string]: T; } = {};

    public constructor(init?: Partial<Page<T>>) { (Object as any).assign(this, init); }
}

export class Pair<A, B>
{
    public left: A;
    public right: B;

    public constructor(init?: Partial<Pair<A, B>>) { (Object as any).assign(this, init); }
}

export class Item
{
    public id: string;

    public constructor(init?: Partial<Item>) { (Object as any).assign(this, init); }
}

export class Uses
{
    public pages: Page<Item>;
    public pairs: Pair<number,Page<Item>>[] = [];

    public constructor(init?: Partial<Uses>) { (Object as any).assign(this, init); }
}

export class ItemPage extends Page<Item>
{
    public total: number;

    public constructor(init?: Partial<ItemPage>) { super(init); (Object as any).assign(this, init); }
}

