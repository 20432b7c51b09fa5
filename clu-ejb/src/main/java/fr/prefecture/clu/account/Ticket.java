package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * CPT-31: what somebody carries from the provider's answer to the pages, for seconds: the server
 * takes it in the place of a password, once. It is kept as its hash.
 */
@Entity
@Table(name = "account_ticket")
public class Ticket extends Versioned {

    static final Duration LIFE = Duration.ofSeconds(30);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private String digest;

    @ManyToOne
    @JoinColumn(name = "user_id")
    private User user;

    @Enumerated(EnumType.STRING)
    private Refusal refusal;

    private String email;

    @Column(name = "id_token")
    private String idToken;

    private String departure;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Ticket() {}

    private Ticket(String clear, String email, Proof proof, Instant now) {
        this.digest = digestOf(clear);
        this.email = email;
        this.idToken = proof.idToken();
        this.departure = proof.departure();
        this.expiresAt = now.plus(LIFE);
    }

    /** For somebody who comes in. */
    Ticket(String clear, User user, String email, Proof proof, Instant now) {
        this(clear, email, proof, now);
        this.user = user;
    }

    /** For somebody who is told why not. */
    Ticket(String clear, Refusal refusal, String email, Proof proof, Instant now) {
        this(clear, email, proof, now);
        this.refusal = refusal;
    }

    static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String digestOf(String clear) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the platform offers no SHA-256", e);
        }
    }

    boolean isGoodFor(String clear, Instant now) {
        return digest.equals(digestOf(clear)) && expiresAt.isAfter(now);
    }

    Arrival arrival() {
        return new Arrival(
                Optional.ofNullable(user).map(User::login),
                Optional.ofNullable(refusal),
                email,
                new Proof(idToken, departure));
    }
}
