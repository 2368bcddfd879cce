// @ts-nocheck

/** @description Whatever has a name */
export interface IHasName
{
    name: string;
    title?: string;
}

export interface IHasRank extends IHasName
{
    rank: number;
}

export interface IMarked<T>
{
}

/** @description Somebody on board; * / alert(1) /* */
// @Api(Description="It's \"crew\"\n\\")
// @References("typeof(Harbor.Berth)")
// @ApiResponse(Description="Bad", StatusCode=400)
// @Bare()
// @DataContract(Name="crew", Namespace="urn:harbor")
export class Crew implements IHasRank, IMarked<Crew>
{
    /** @description As she says */
    public name: string;
    public rank: number;
    public title?: string;

    public constructor(init?: Partial<Crew>) { (Object as any).assign(this, init); }
}

// @DataContract
export class Ship
{
    // @DataMember(Name="ship-id", Order=1, IsRequired=true)
    public 'ship-id': string;

    // @DataMember
    public ipAddress?: string;

    public id?: string;
    /** @description Where */
    public urlPath?: string;
    // @Validate(Validator="NotEmpty")
    // @StringLength(64)
    public next?: string;

    // @DataMember(Name="1st", EmitDefaultValue=false)
    public '1st'?: string;

    public class?: string;
    /** @description  */
    public crew: Crew[] = [];

    public constructor(init?: Partial<Ship>) { (Object as any).assign(this, init); }
}

export class Ferry extends Ship
{
    public cars: number;
    public note?: string;
    public stops: string[] = [];

    public constructor(init?: Partial<Ferry>) { super(init); (Object as any).assign(this, init); }
}

export class Tug extends Ferry
{

    public constructor(init?: Partial<Tug>) { super(init); (Object as any).assign(this, init); }
}

export class Fleet extends Array<Ship>
{
    public admiral?: string;

    public constructor(init?: Partial<Fleet>) { super(); (Object as any).assign(this, init); }
}

export class Row extends Array<Berth>
{

    public constructor(init?: Partial<Row>) { super(); (Object as any).assign(this, init); }
}

class Dictionary<T> { [index:string]: T; }

export class Index extends Dictionary<Ship>
{
    public at?: string;

    public constructor(init?: Partial<Index>) { super(); (Object as any).assign(this, init); }
}

export class Second extends Dictionary<number>
{

    public constructor(init?: Partial<Second>) { super(); (Object as any).assign(this, init); }
}

export class Odd
{

    public constructor(init?: Partial<Odd>) { (Object as any).assign(this, init); }
}

export class Odder
{

    public constructor(init?: Partial<Odder>) { (Object as any).assign(this, init); }
}

export class Odds
{

    public constructor(init?: Partial<Odds>) { (Object as any).assign(this, init); }
}

export class Early
{
    public late?: Derived;

    public constructor(init?: Partial<Early>) { (Object as any).assign(this, init); }
}

export class Derived extends Early
{

    public constructor(init?: Partial<Derived>) { super(init); (Object as any).assign(this, init); }
}

export class Late
{
    public base?: Early;

    public constructor(init?: Partial<Late>) { (Object as any).assign(this, init); }
}

export class Page<T>
{
    public items: T[] = [];
    public first?: T;

    public constructor(init?: Partial<Page<T>>) { (Object as any).assign(this, init); }
}

export class ShipPage extends Page<Ship>
{
    public hint?: string;

    public constructor(init?: Partial<ShipPage>) { super(init); (Object as any).assign(this, init); }
}

export class Pages<A, B> extends Page<A>
{

    public constructor(init?: Partial<Pages<A, B>>) { super(init); (Object as any).assign(this, init); }
}

export class Members
{
    public ['constructor']?: string;
    public prototype?: string;
    public default?: string;
    public _private?: string;
    public größe?: string;
    public getTypeName?: string;
    public __proto__?: string;

    public constructor(init?: Partial<Members>) { (Object as any).assign(this, init); }
}

export class Object_
{
    public array?: string;

    public constructor(init?: Partial<Object_>) { (Object as any).assign(this, init); }
}

export class delete_
{
    public void?: string;

    public constructor(init?: Partial<delete_>) { (Object as any).assign(this, init); }
}

export class Größe
{
    public cm: number;

    public constructor(init?: Partial<Größe>) { (Object as any).assign(this, init); }
}

export class Berth
{
    public id: number;
    public label?: string;

    public constructor(init?: Partial<Berth>) { (Object as any).assign(this, init); }
}

