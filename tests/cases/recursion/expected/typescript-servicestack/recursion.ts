// @ts-nocheck

export class Node
{
    public value: number;
    public next?: Node;
    public children: Node[] = [];

    public constructor(init?: Partial<Node>) { (Object as any).assign(this, init); }
}

export class Pong
{
    public ping?: Ping;

    public constructor(init?: Partial<Pong>) { (Object as any).assign(this, init); }
}

export class Ping
{
    public pong?: Pong;

    public constructor(init?: Partial<Ping>) { (Object as any).assign(this, init); }
}

