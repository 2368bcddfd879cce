// @ts-nocheck

export class Numbers
{
    public int8: number;
    public int16: number;
    public int32: number;
    public int64: number;
    public uint8: number;
    public uint16: number;
    public uint32: number;
    public uint64: number;
    public float32: number;
    public float64: number;
    public decimal: number;
    public int32Text: number;
    public int64Text: number;
    public float64Text: number;
    public decimalText: number;

    public constructor(init?: Partial<Numbers>) { (Object as any).assign(this, init); }
}

