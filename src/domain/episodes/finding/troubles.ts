/**
 * 我遇到的事: the eight troubles people come with most, as the words they search by. Each is asked like any other
 * question, so it leads to choices and never to one verdict. Those that money and work bring stand beside each other.
 */
export const TROUBLES = ['漏水', '借钱', '欠薪', '工伤', '物业费', '租房', '赡养老人', '养老理财'] as const
