package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * HIS-10: the key by which the history names a person. Once it is erased nobody can say whose key
 * it was; while it is there nobody else's login can stand in it, for the key follows from it.
 */
@Entity
@Table(name = "shared_pseudonym")
public class Pseudonym {

    private static final int DIGITS = 40;

    @Id private String login;

    @Column(name = "pseudonym")
    private String key;

    private String salt;

    protected Pseudonym() {}

    Pseudonym(String login) {
        this.login = login;
        salt = Digest256.salt();
        key = key(salt, login);
    }

    static String key(String salt, String login) {
        return new Digest256().add(salt).add(login).hex().substring(0, DIGITS);
    }

    String login() {
        return login;
    }

    String key() {
        return key;
    }

    String salt() {
        return salt;
    }
}
