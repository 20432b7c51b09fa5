package fr.prefecture.clu.listening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What hides the logins of those who answered a staff campaign: drawn for it alone, destroyed when
 * it ends. Without it no mark can be traced to a login, not even by trying them all.
 */
@Entity
@Table(name = "listening_staff_secret")
public class StaffSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @Column(name = "campaign_id")
    private Long campaignId;

    private String secret;

    protected StaffSecret() {}

    StaffSecret(long campaignId) {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        this.campaignId = campaignId;
        this.secret = HexFormat.of().formatHex(drawn);
    }

    /** ECO-28: the same login always gives the same mark, in this campaign alone. */
    String mark(String login) {
        byte[] key = HexFormat.of().parseHex(secret);
        byte[] text = (campaignId + ":" + login).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest(key, digest(key, text)));
    }

    private static byte[] digest(byte[] key, byte[] text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            return digest.digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has it", e);
        }
    }

    /** It opens all marks: it has no place in a log. */
    @Override
    public String toString() {
        return "StaffSecret";
    }
}
