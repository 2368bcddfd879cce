// @ts-nocheck

export interface IPost
{
}

/** @description Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one. */
// @Api(Description="Create a new outgoing call and process it with the specified flow. This can only be used for voice sessions. If no caller ID is specified, we will use a random one.")
export class NewOutgoingSession implements IPost
{
    /** @description The ID of the flow to use. This flow will be executed as soon as the call is answered. */
    // @ApiMember(Description="The ID of the flow to use. This flow will be executed as soon as the call is answered.")
    public flowId?: string;

    /** @description The E164 number to dial, e.g. +18144043093 */
    // @ApiMember(Description="The E164 number to dial, e.g. +18144043093")
    public numberToDial?: string;

    /** @description The Caller ID to use. This must be the E164 number of an owned phone number */
    // @ApiMember(Description="The Caller ID to use. This must be the E164 number of an owned phone number")
    public callerId?: string;

    public constructor(init?: Partial<NewOutgoingSession>) { (Object as any).assign(this, init); }
}

