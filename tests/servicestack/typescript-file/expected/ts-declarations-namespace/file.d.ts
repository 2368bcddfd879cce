

declare module Harbor
{
    // @ts-nocheck

    interface IReturn<T>
    {
    }

    interface IReturnVoid
    {
    }

    interface IPost
    {
    }

    interface Audit
    {
        by?: string;
    }

    interface Berth
    {
        id: number;
        label?: string;
    }

    enum Tide
    {
        Low = 'Low',
        High = 'High',
    }

    interface MoorShipResponse
    {
        berth?: Berth;
        tide?: Tide;
    }

    interface ListTidesResponse
    {
        tides: Tide[];
        responseStatus?: ResponseStatus;
    }

    /** @description Moors a ship */
    // @Route("/ships", "POST")
    interface MoorShip extends IReturn<MoorShipResponse>, IPost
    {
        version: number; //2
        /** @description Her name */
        name: string;
    }

    interface CloseHarbor extends IReturnVoid
    {
        version: number; //2
        version: number;
    }

    interface ListTides extends IReturn<ListTidesResponse>
    {
        version: number; //2
    }

}

