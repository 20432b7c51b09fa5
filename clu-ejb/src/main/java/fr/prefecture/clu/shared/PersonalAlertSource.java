package fr.prefecture.clu.shared;

import jakarta.ejb.Local;
import java.util.List;

/**
 * A feature that has something to bring to one person's attention, and to nobody else's. What it
 * answers is never kept for those who have the same roles: an {@link AlertSource} must not know who
 * asks. Found and called as those are.
 */
@Local
public interface PersonalAlertSource {

    /**
     * What calls for one person's attention now, the most serious first.
     *
     * @param login in lower case
     */
    List<Alert> alerts(String login);
}
