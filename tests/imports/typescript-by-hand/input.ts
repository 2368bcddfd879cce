declare module A
{
    export class X { public id: number; }
}
namespace B { export enum K { One, Two } export interface IThing { a?: string } }
export declare class Y<T> extends X { list?: Array<T>; m?: Record<string, number>; d?: Date; u?: string | null; f: () => void; readonly r: string; "quoted": number; [k: string]: any }
export abstract class Z { }
