package fr.prefecture.clu.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Map;

/** The page that shows everything a paper can hold: it needs no values. */
@Stateless
@PermitAll
public class Specimens implements PaperExamples {

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of("specimen", Map.of());
    }
}
