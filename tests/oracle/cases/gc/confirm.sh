# Nothing is removed without a yes.
project
echo one >a
dvc add -q a
echo two >a
dvc add -q a
run dvc gc -w
sh_run 'echo n | dvc gc -w'
sh_run 'printf "maybe\n\nno\n" | dvc gc -w'
sh_run 'printf "maybe" | dvc gc -w'
snapshot
sh_run 'echo y | dvc gc -w --dry'
sh_run 'echo Y | dvc gc -w'
sh_run 'echo yes | dvc gc -w'
