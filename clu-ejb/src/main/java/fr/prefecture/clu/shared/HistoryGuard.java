package fr.prefecture.clu.shared;

/** HIS-16: what keeps the product's own account of the database from changing the history. */
public enum HistoryGuard {
    /** The account may add lines, and neither change nor remove any. */
    APPEND_ONLY,
    /** The account owns the tables, and may do what it likes: the chain alone tells of it. */
    SAME_ACCOUNT,
    /** The database in the product's own file has one account. */
    ONE_ACCOUNT_ONLY
}
