// @ts-nocheck

/** @description Whom to call. */
export interface Endpoint
{
}

export class Phone implements Endpoint
{
    public number: string;

    public constructor(init?: Partial<Phone>) { (Object as any).assign(this, init); }
}

export class Sip implements Endpoint
{
    public uri: string;

    public constructor(init?: Partial<Sip>) { (Object as any).assign(this, init); }
}

export class Call
{
    public to: Endpoint;
    public others: Endpoint[] = [];
    public fallback?: Endpoint;

    public constructor(init?: Partial<Call>) { (Object as any).assign(this, init); }
}

