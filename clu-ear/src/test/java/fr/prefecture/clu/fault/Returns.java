package fr.prefecture.clu.fault;

import com.sun.jdi.Location;
import com.sun.jdi.Method;
import java.util.ArrayList;
import java.util.List;

/** Where a method returns: the instructions of its bytecode that leave it with an answer. */
final class Returns {

    /** Length of each instruction by its code, a run of equal lengths as {@code last:length}. */
    private static final String LENGTHS =
            "15:1 16:2 17:3 18:2 20:3 25:2 53:1 58:2 131:1 132:3 152:1 168:3 169:2 177:1 184:3"
                    + " 186:5 187:3 188:2 189:3 191:1 193:3 195:1 197:4 199:3 201:5";

    private static final int TABLE_SWITCH = 170;
    private static final int LOOKUP_SWITCH = 171;
    private static final int FIRST_RETURN = 172;
    private static final int LAST_RETURN = 177;
    private static final int WIDE = 196;
    private static final int INCREMENT = 132;

    private Returns() {}

    static List<Location> of(Method method) {
        byte[] code = method.bytecodes();
        List<Location> returns = new ArrayList<>();
        for (int at = 0; at < code.length; at += length(code, at)) {
            int instruction = code[at] & 0xff;
            if (instruction >= FIRST_RETURN && instruction <= LAST_RETURN) {
                returns.add(method.locationOfCodeIndex(at));
            }
        }
        return returns;
    }

    private static int length(byte[] code, int at) {
        int instruction = code[at] & 0xff;
        int aligned = (at / 4 + 1) * 4;
        return switch (instruction) {
            case TABLE_SWITCH ->
                    aligned
                            - at
                            + 12
                            + 4 * (number(code, aligned + 8) - number(code, aligned + 4) + 1);
            case LOOKUP_SWITCH -> aligned - at + 8 + 8 * number(code, aligned + 4);
            case WIDE -> (code[at + 1] & 0xff) == INCREMENT ? 6 : 4;
            default -> length(instruction);
        };
    }

    private static int length(int instruction) {
        for (String run : LENGTHS.split(" ", -1)) {
            int colon = run.indexOf(':');
            if (instruction <= Integer.parseInt(run.substring(0, colon))) {
                return Integer.parseInt(run.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("No instruction " + instruction);
    }

    private static int number(byte[] code, int at) {
        return code[at] << 24
                | (code[at + 1] & 0xff) << 16
                | (code[at + 2] & 0xff) << 8
                | code[at + 3] & 0xff;
    }
}
