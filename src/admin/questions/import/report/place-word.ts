interface Placed {
  row: number
  sheet?: string | undefined
}

/** 第 12 行, or 表“行政许可”第 12 行 where the file has more than one. */
export const placeWord = ({ row, sheet }: Placed): string => `${sheet ? `表“${sheet}”` : ''}第 ${row} 行`
