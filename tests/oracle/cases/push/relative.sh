# A remote at a relative path, one below another, and one in the home directory.
project
echo one >a
dvc add -q a
mkdir sub
dvc remote add -q -d near ../ext/near
dvc remote add -q below remote://near/deeper/still
dvc remote add -q home '~/store'
run dvc push
run dvc push -r below
cd sub
run dvc push -r home
run dvc push -r near
sh_run 'cd "$HOME/store" && find . -type f'
