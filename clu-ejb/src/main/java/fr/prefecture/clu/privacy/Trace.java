package fr.prefecture.clu.privacy;

/**
 * How much of somebody an entry of the register has.
 *
 * @param sure rows that are about them, or cells that have their login
 * @param namesakes those that only have the same name
 * @param kept of all these, those that an erasure leaves as they are
 * @param mentions free texts in which the name or the address occurs: to be read by somebody
 */
public record Trace(PersonalData data, int sure, int namesakes, int kept, int mentions) {

    boolean isEmpty() {
        return sure + namesakes + mentions == 0;
    }
}
