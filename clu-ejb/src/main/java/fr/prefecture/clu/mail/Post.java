package fr.prefecture.clu.mail;

/** Where e-mails are handed over, one after the other. */
public interface Post extends AutoCloseable {

    Delivery hand(Parcel parcel);

    @Override
    void close();
}
