-- Sets the pieces of one variant that is in the cart; 0 takes it out.
-- KEYS[1] the cart; ARGV[1] variant id, [2] pieces, [3] price seen, [4] most lines, [5] most pieces, [6] seconds to live
-- Answers the quantity, or -1: too many lines, -2: too many pieces. Then nothing is changed.
local wanted = tonumber(ARGV[2])
if wanted > tonumber(ARGV[5]) then return -2 end
if wanted == 0 then
  redis.call('hdel', KEYS[1], ARGV[1])
else
  if redis.call('hexists', KEYS[1], ARGV[1]) == 0 and redis.call('hlen', KEYS[1]) >= tonumber(ARGV[4]) then return -1 end
  redis.call('hset', KEYS[1], ARGV[1], wanted .. '|' .. ARGV[3])
end
redis.call('expire', KEYS[1], ARGV[6])
return wanted
