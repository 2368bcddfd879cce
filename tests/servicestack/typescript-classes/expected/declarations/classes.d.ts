
// @ts-nocheck

/** @description Whatever has a name */
interface IHasName
{
    name?: string;
    title?: string;
}

interface IHasRank extends IHasName
{
    rank?: number;
}

interface IMarked<T>
{
}

/** @description Somebodyon board; * / alert(1) /* */
// @Api(Description="It's \"crew\"\n\\")
// @References("typeof(Harbor.Berth)")
// @ApiResponse(Description="Bad", StatusCode=400)
// @Bare()
// @DataContract(Name="crew", Namespace="urn:harbor")
interface Crew extends IHasRank, IMarked<Crew>
{
    /** @description Asshe says */
    name?: string;
    rank?: number;
    title?: string;
}

// @DataContract
interface Ship
{
    // @DataMember(Name="ship-id", Order=1, IsRequired=true)
    ship_id?: string;

    // @DataMember
    ipAddress?: string;

    id?: string;
    /** @description Where */
    urlPath?: string;
    // @Validate(Validator="NotEmpty")
    // @StringLength(64)
    next?: string;

    // @DataMember(Name="1st", EmitDefaultValue=false)
    '1st'?: string;

    class?: string;
    /** @description  */
    crew?: Crew[];
}

interface Ferry extends Ship
{
    cars?: number;
    note?: string;
    stops?: string[];
}

interface Tug extends Ferry
{
}

interface Fleet extends Array<Ship>
{
    admiral?: string;
}

interface Row extends Array<Berth>
{
}

interface Dictionary<T> { [index:string]: T; }

interface Index extends Dictionary<Ship>
{
    at?: string;
}

interface Second extends Dictionary<number>
{
}

interface Odd extends Unknown
{
}

interface Odder extends IHasName
{
}

interface Odds extends Other<Ship>
{
}

interface Derived extends Early
{
}

interface Early
{
    late?: Derived;
}

interface Late
{
    base?: Early;
}

interface Page<T>
{
    items?: T[];
    first?: T;
}

interface ShipPage extends Page<Ship>
{
    hint?: string;
}

interface Pages<A, B> extends Page<A>
{
}

interface Members
{
    ['constructor']?: string;
    prototype?: string;
    default?: string;
    _private?: string;
    größe?: string;
    getTypeName?: string;
    __proto__?: string;
}

interface Object
{
    array?: string;
}

interface delete_
{
    void?: string;
}

interface Größe
{
    cm?: number;
}

interface Berth
{
    id?: number;
    label?: string;
}

