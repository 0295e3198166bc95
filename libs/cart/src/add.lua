-- Puts pieces of one variant into a cart, within its bounds. Atomic: fifty at once add up.
-- KEYS[1] the cart (a hash: variant id -> "quantity|price seen")
-- ARGV[1] variant id, [2] pieces to add, [3] price seen, [4] most lines, [5] most pieces of a line, [6] seconds to live
-- Answers the line's quantity, or -1: too many lines, -2: too many pieces. Then nothing is changed.
local held = redis.call('hget', KEYS[1], ARGV[1])
local before = 0
if held then
  before = tonumber(string.match(held, '^(%d+)|'))
elseif redis.call('hlen', KEYS[1]) >= tonumber(ARGV[4]) then
  return -1
end
local after = before + tonumber(ARGV[2])
if after > tonumber(ARGV[5]) then return -2 end
redis.call('hset', KEYS[1], ARGV[1], after .. '|' .. ARGV[3])
redis.call('expire', KEYS[1], ARGV[6])
return after
