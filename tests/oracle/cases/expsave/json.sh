# --json gives the commit; errors are as ever.
deviation exec-refs
deviation repro-dat
deviation own-force
project
echo 1 >a
commit first
echo 2 >a
sh_run 'dvc exp save -n s1 --json | sed "s/[0-9a-f]\{40\}/<id>/"'
run dvc exp save -n s1 --json
run dvc exp save -n 'a b' --json
run -q dvc exp save --nosuch
