/** Moving to another municipality, and the birthday when somebody answers for herself. */
export const moving = {}
