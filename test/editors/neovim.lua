-- Does what a person does in Neovim, and leaves what came of it in result.json.

local result = {}

local function finish()
  local file = io.open('result.json', 'w')
  file:write(vim.json.encode(result))
  file:close()
  vim.cmd('qa!')
end

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 20) then
    result.waited_in_vain_for = what
    finish()
  end
end

local function diagnostics()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { one.lnum, one.col, one.end_col, one.message, one.source })
  end
  return found
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

-- What a person would choose from a menu: the first.
vim.ui.select = function(items, _, on_choice)
  result.choices = #items
  on_choice(items[1], 1)
end

vim.cmd('filetype on')
dofile('set-up.lua')
vim.cmd('edit article.md')

wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
result.found = diagnostics()

local first = vim.diagnostic.get(0)[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
vim.lsp.buf.code_action()
wait_for('the quick fix', function() return lines()[first.lnum + 1]:find('Kubernetes', 1, true) end)
result.fixed = lines()

local count = #result.found
wait_for('diagnostics without it', function() return #vim.diagnostic.get(0) < count end)
result.left = diagnostics()

-- Characters of all widths before it, so that what is told of the edit counts.
vim.api.nvim_buf_set_lines(0, 0, 0, true, { '😀é用铁锈编写，也用库伯内特斯。' })
wait_for('diagnostics of what was written', function()
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.lnum == 0 and one.message:find('Kubernetes', 1, true) then return true end
  end
  return false
end)
result.written = diagnostics()

vim.cmd('write')
result.saved = lines()
finish()
