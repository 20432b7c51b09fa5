package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Checkpoint;
import fr.prefecture.clu.cert.Quantity;
import fr.prefecture.clu.web.shared.Texts;

/**
 * A declared backlog that does not follow from the flows, as a notice tells it.
 *
 * @param name the territory's
 */
public record MismatchLine(String name, Checkpoint checkpoint) {

    public String heading() {
        return Texts.of("cert.mismatch.heading", name, Words.span(checkpoint.statement().span()));
    }

    /** « Stock au début 5 120 + reçus 6 180 − traités 6 342 = 4 958 dossiers calculés. … » */
    public String calculation() {
        return Texts.of(
                "cert.mismatch.calculation",
                checkpoint.opening().orElseThrow(),
                checkpoint.statement().amounts().files(Quantity.RECEIVED).orElseThrow(),
                checkpoint.statement().amounts().decided().orElseThrow(),
                checkpoint.expected().orElseThrow(),
                checkpoint.statement().amounts().files(Quantity.BACKLOG).orElseThrow(),
                size());
    }

    public String size() {
        return Words.signed(checkpoint.mismatch());
    }

    /** Where it is explained or corrected, below the application's own address. */
    public String address() {
        return "/cert/ecart?dept="
                + checkpoint.statement().territory()
                + "&titre="
                + checkpoint.statement().title()
                + "&periode="
                + checkpoint.statement().span();
    }
}
