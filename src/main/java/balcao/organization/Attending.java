package balcao.organization;

/** Who shall look after a client, and as what. */
public record Attending(long personId, AttendantKind kind) {

}
