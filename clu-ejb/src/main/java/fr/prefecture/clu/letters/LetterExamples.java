package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.PaperExamples;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.Map;

/** Fictitious values with which the template of a reply can be tried. */
@Stateless
@PermitAll
public class LetterExamples implements PaperExamples {

    private static final String TEXT =
            """
            Madame, Monsieur,

            Nous avons reçu votre demande le {date de réception}.

            ## Ce que vous pouvez faire

            - **écrire** à {nom du service} ;
            - lire [service-public.fr](https://www.service-public.fr/).

            1. d’abord ;
            2. ensuite.
            """;

    @Override
    public Map<String, Map<String, ?>> examples() {
        return Map.of(
                ReplyLetters.TEMPLATE,
                ReplyLetters.letter(
                        "Votre demande d’information",
                        ReplyText.of(TEXT).filled(name -> "[" + name + "]"),
                        ReplyLetters.SAMPLE_ADDRESSEE,
                        LocalDate.of(2021, 5, 31)));
    }
}
