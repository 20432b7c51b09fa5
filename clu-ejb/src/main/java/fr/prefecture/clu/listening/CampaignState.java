package fr.prefecture.clu.listening;

/** Where a campaign stands on a day. */
public enum CampaignState {
    PREPARED,
    OPEN,
    CLOSED
}
