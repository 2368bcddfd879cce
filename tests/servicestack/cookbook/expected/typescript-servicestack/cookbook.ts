
// @ts-nocheck

export class Field
{
    public id: number;
    public label: string;
    public note?: string;

    public constructor(init?: Partial<Field>) { (Object as any).assign(this, init); }
}

export enum Crop
{
    Oat = 'Oat',
    Rye = 'Rye',
    Wheat = 'Wheat',
}

export enum Level
{
    Low = 'low level',
    High = 'high-level',
}

// @Flags()
export enum Perms
{
    None = 0,
    Read = 1,
    Write = 2,
    All = 3,
}

export enum ErrorCode
{
    NotFound = 404,
    Gone = 410,
}

export class Scalars
{
    public b: boolean;
    public by: number;
    public i16: number;
    public i32: number;
    public i64: number;
    public u32: number;
    public f: number;
    public d: number;
    public m: number;
    public when: string;
    public off: string;
    public day: string;
    public span: string;
    public clock: string;
    public uid: string;
    public ch: string;
    public s: string;
    public opt?: string;
    public raw: string = [];
    public link: string;
    public any: Object;
    public kind: Crop;
    public nKind?: Crop;
    public ni?: number;
    public nb?: boolean;
    public nf?: number;
    public nWhen?: string;
    public nOff?: string;
    public nSpan?: string;
    public nUid?: string;
    public ipAddress?: string;
    public sub: Field;

    public constructor(init?: Partial<Scalars>) { (Object as any).assign(this, init); }
}

export class Collections
{
    public names: string[] = [];
    public optNames?: string[];
    public nums: number[] = [];
    public nullNums?: number[];
    public kinds?: Crop[];
    public fields: Field[] = [];
    public fieldArr: Field[] = [];
    public strs?: string[];
    public nullArr?: number[];
    public set?: string[];
    public map: { [index:string]: string; } = {};
    public mapInt?: { [index:number]: Field; };
    public mapList?: { [index:string]: Field[]; };
    public mapMap?: { [index:string]: { [index:string]: number; }; };
    public objs?: { [index:string]: Object; };
    public listList?: string[][];
    public listMap?: { [index:string]: Field; }[];
    public pair: KeyValuePair<string, number>;
    public pairs?: KeyValuePair<string,string>[];
    public dates?: string[];
    public floats?: number[];

    public constructor(init?: Partial<Collections>) { (Object as any).assign(this, init); }
}

/** @description A plot */
// @Api(Description="It's a plot\n\"quoted\"")
// @References("typeof(Farm.ServiceModel.Field)")
// @ApiResponse(Description="Bad input", StatusCode=400)
// @DataContract(Name="plot", Namespace="urn:farm")
export class Named
{
    // @DataMember(Name="plot-id", Order=1, IsRequired=true)
    public plot_id: number;

    /** @description A "title",second line */
    // @DataMember(Order=2, EmitDefaultValue=false)
    // @Validate(Validator="NotEmpty")
    // @ApiMember(Description="The \"title\"", IsRequired=true)
    public title: string;

    // @DataMember
    public owner?: string;

    // @StringLength(2147483647)
    // @Required()
    public plain?: string;

    public constructor(init?: Partial<Named>) { (Object as any).assign(this, init); }
}

export class Animal
{
    public name: string;
    public age?: number;

    public constructor(init?: Partial<Animal>) { (Object as any).assign(this, init); }
}

export class Cat extends Animal
{
    public lives: number;
    public name: string;

    public constructor(init?: Partial<Cat>) { super(init); (Object as any).assign(this, init); }
}

export class Dog extends Animal
{
    public tricks: string[] = [];

    public constructor(init?: Partial<Dog>) { super(init); (Object as any).assign(this, init); }
}

export class EmptyPup extends Dog
{

    public constructor(init?: Partial<EmptyPup>) { super(init); (Object as any).assign(this, init); }
}

export class Nothing
{

    public constructor(init?: Partial<Nothing>) { (Object as any).assign(this, init); }
}

export class Plots extends Array<Field>
{

    public constructor(init?: Partial<Plots>) { super(); (Object as any).assign(this, init); }
}

export class Page<T>
{
    public items: T[] = [];
    public first?: T;
    public total: number;
    public next?: string;

    public constructor(init?: Partial<Page<T>>) { (Object as any).assign(this, init); }
}

export class FieldPage extends Page<Field>
{
    public extra?: string;

    public constructor(init?: Partial<FieldPage>) { super(init); (Object as any).assign(this, init); }
}

export class Duo<A, B>
{
    public left?: A;
    public right?: B;

    public constructor(init?: Partial<Duo<A, B>>) { (Object as any).assign(this, init); }
}

export class UsesDuo
{
    public duo?: Duo<Field, number>;
    public page?: Page<Field>;
    public pages?: Page<Field>[];

    public constructor(init?: Partial<UsesDuo>) { (Object as any).assign(this, init); }
}

export class Box
{
    public size: number;

    public constructor(init?: Partial<Box>) { (Object as any).assign(this, init); }
}

export class Box_1<T>
{
    public value?: T;

    public constructor(init?: Partial<Box_1<T>>) { (Object as any).assign(this, init); }
}

export interface IShape
{
    sides: number;
    label?: string;
}

export class Square implements IShape
{
    public sides: number;
    public label: string;

    public constructor(init?: Partial<Square>) { (Object as any).assign(this, init); }
}

export class HelloResponse
{
    public result: string;
    public responseStatus?: ResponseStatus;

    public constructor(init?: Partial<HelloResponse>) { (Object as any).assign(this, init); }
}

// @Route("/hello")
// @Route("/hello/{Name}", "GET OPTIONS")
export class Hello implements IReturn<HelloResponse>, IGet
{
    public name: string;

    public constructor(init?: Partial<Hello>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Hello'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new HelloResponse(); }
}

export class GetText implements IReturn<string>
{
    public id: number;

    public constructor(init?: Partial<GetText>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetText'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return ''; }
}

export class GetCount implements IReturn<number>
{

    public constructor(init?: Partial<GetCount>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'GetCount'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return 0; }
}

export class ListFields implements IReturn<Field[]>
{
    public ids?: number[];

    public constructor(init?: Partial<ListFields>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'ListFields'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Array<Field>(); }
}

export class ArrFields implements IReturn<Field[]>
{

    public constructor(init?: Partial<ArrFields>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'ArrFields'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Array<Field>(); }
}

export class MapFields implements IReturn<{ [index:string]: Field; }>
{

    public constructor(init?: Partial<MapFields>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'MapFields'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return {}; }
}

export class Download implements IReturn<Blob>
{

    public constructor(init?: Partial<Download>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Download'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Blob(); }
}

export class Remove implements IReturnVoid, IDelete
{
    public id: number;

    public constructor(init?: Partial<Remove>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Remove'; }
    public getMethod() { return 'DELETE'; }
    public createResponse() {}
}

export class Untyped
{
    public id: number;

    public constructor(init?: Partial<Untyped>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'Untyped'; }
    public getMethod() { return 'POST'; }
    public createResponse() {}
}

export class FindPages implements IReturn<Page<Field>>
{
    public q?: string;

    public constructor(init?: Partial<FindPages>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'FindPages'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new Page<Field>(); }
}

// @Tag("fields")
export class QueryFields extends QueryDb<Field> implements IReturn<QueryResponse<Field>>, IGet
{
    public ids?: number[];

    public constructor(init?: Partial<QueryFields>) { super(init); (Object as any).assign(this, init); }
    public getTypeName() { return 'QueryFields'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new QueryResponse<Field>(); }
}

export class QueryInto extends QueryDb<Field, Named> implements IReturn<QueryResponse<Named>>, IGet
{
    public q?: string;

    public constructor(init?: Partial<QueryInto>) { super(init); (Object as any).assign(this, init); }
    public getTypeName() { return 'QueryInto'; }
    public getMethod() { return 'GET'; }
    public createResponse() { return new QueryResponse<Named>(); }
}

// @Route("/fields", "POST")
export class CreateField implements IReturn<IdResponse>, IPost, ICreateDb<Field>
{
    // @Validate(Validator="NotEmpty")
    public label: string;

    public tags: string[];

    public constructor(init?: Partial<CreateField>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'CreateField'; }
    public getMethod() { return 'POST'; }
    public createResponse() { return new IdResponse(); }
}

