package fr.prefecture.clu.mail;

/** What somebody's calendar answered to an invitation (RFC 5546). */
public enum CalendarReply {
    ACCEPTED,
    DECLINED,
    TENTATIVE
}
