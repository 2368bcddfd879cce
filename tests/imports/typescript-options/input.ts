/* Options:
Date: 2023-02-03 04:05:06
Version: 8.81
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: https://old.example

GlobalNamespace: Old
//MakePropertiesOptional: False
//AddServiceStackTypes: True
//AddResponseStatus: False
AddImplicitVersion: 2
//AddDescriptionAsComments: True
//IncludeTypes: 
//ExcludeTypes: 
//DefaultImports: 
*/

import { Thing } from "./thing";

export module Old
{

    export interface IReturn<T>
    {
        createResponse(): T;
    }

    export interface IReturnVoid
    {
        createResponse(): void;
    }

    export interface IPost
    {
    }

    export class ResponseStatus
    {
        // @DataMember(Order=1)
        public errorCode: string;

        public constructor(init?: Partial<ResponseStatus>) { (Object as any).assign(this, init); }
    }

    export class Dictionary<T> { [Key: string]: T; }

    export class Names extends Dictionary<string>
    {

        public constructor(init?: Partial<Names>) { super(); (Object as any).assign(this, init); }
    }

    export type State = "open" | "in-work" | "closed";

    export class Item
    {
        public name: string;
        public state: State;
        public tags: string[] = [];
        public parents: IList<Item>;
        public pair: KeyValuePair<string, Item[]>;
        public odd: "a" | 7;
        public any: any;

        public constructor(init?: Partial<Item>) { (Object as any).assign(this, init); }
        public label() { return this.name; }
    }

    // @Route("/items", "POST")
    export class AddItem implements IReturnVoid, IPost
    {
        public version: number; //2
        public item: Item;

        public constructor(init?: Partial<AddItem>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'AddItem'; }
        public getMethod() { return 'POST'; }
        public createResponse() {}
    }

    export class MapItems implements IReturn<{ [index:string]: Item; }>
    {

        public constructor(init?: Partial<MapItems>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'MapItems'; }
        public getMethod() { return 'GET'; }
        public createResponse() { return new { [index:string]: Item; }(); }
    }

    const later = 1;

}
