-- Takes ordered pieces out of a cart: what was added meanwhile stays.
-- KEYS[1] the cart; ARGV variant id, pieces, variant id, pieces, ...
for index = 1, #ARGV, 2 do
  local held = redis.call('hget', KEYS[1], ARGV[index])
  if held then
    local left = tonumber(string.match(held, '^(%d+)|')) - tonumber(ARGV[index + 1])
    if left > 0 then
      redis.call('hset', KEYS[1], ARGV[index], left .. '|' .. string.match(held, '|(.*)$'))
    else
      redis.call('hdel', KEYS[1], ARGV[index])
    end
  end
end
return 1
