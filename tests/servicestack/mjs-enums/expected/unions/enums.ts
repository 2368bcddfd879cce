
// @ts-nocheck

/** @description How highit is */
export type Tide = "Low" | "High";

export type Level = "low 'tide'" | "back\\slash */";

/** @description Flags */
// @Flags()
export type Flag = 0 | 1 | -1;

export type Code = 410 | 9223372036854775807;

export type Mixed = "a" | "b";

export type Plain = "A" | "B";

export type Words = "default" | "constructor" | "Größe";

export type Broken = "1; alert(1)";

export type Empty = string;

export class Uses
{
    public tide: Tide;
    public level?: Level;
    public flags: Flag[] = [];

    public constructor(init?: Partial<Uses>) { (Object as any).assign(this, init); }
}

