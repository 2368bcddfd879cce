/* Options:
Date: 2026-02-03 04:05:06
Version: 10.09
BaseUrl: https://types.example
*/

export interface IReturn<T>
{
}

interface IGet
{
}

export interface INamed
{
    name?: string;
}

export enum Size
{
    Small = 1,
    Large = 10,
}

export interface Base
{
    id?: number;
}

export interface Box_1<T> extends Base, INamed
{
    name?: string;
    value?: T;
    size?: Size;
}

export interface Box
{
}

// @Route("/boxes/{Id}")
export interface GetBox extends IReturn<Box_1<string>>, IGet
{
    id?: number;
}

