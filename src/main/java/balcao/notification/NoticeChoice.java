package balcao.notification;

/** An event and a channel by which one may be told of it. */
public record NoticeChoice(NoticeKind kind, NoticeChannel channel) {

}
