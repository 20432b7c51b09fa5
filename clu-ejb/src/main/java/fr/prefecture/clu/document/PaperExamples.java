package fr.prefecture.clu.document;

import jakarta.ejb.Local;
import java.util.Map;

/**
 * A feature that has papers says with which fictitious values each of its templates can be tried.
 * Found by CDI: a {@code @Stateless} {@code @PermitAll} boundary whose only interface is this one.
 */
@Local
public interface PaperExamples {

    /** By the name of a template, what it may be written with. */
    Map<String, Map<String, ?>> examples();
}
