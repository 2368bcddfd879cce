// @ts-nocheck

/** @description * / system('x'); /* """ ' ?> <?php {{ page }} {% x %} ${x} #{x} \u002a/   % ` ends with a quote " */
export class Hostile
{
    /** @description \ */
    public '*/'?: string;
    /** @description """ */
    public '"""'?: string;
    public '\'; system(\'x\'); //'?: string;
    public '{at}'?: string;

    public constructor(init?: Partial<Hostile>) { (Object as any).assign(this, init); }
}

export enum State
{
    A = '*/',
    B = '\'',
    C = '\\',
    D = '"""',
    E = '{$x}',
}

