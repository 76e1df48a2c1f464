# Messages: of several lines, with what is no ASCII.
deviation exec-refs
deviation repro-dat
project
echo 1 >a
commit first
echo 2 >a
run dvc exp save -n s1 -m 'line one

line two'
run dvc exp save -n s2 --message 'größe'
run dvc exp save -n s3 -m ' padded '
run git log -1 --format=%B refs/exps/"$(git rev-parse HEAD | cut -c1-2)"/"$(git rev-parse HEAD | cut -c3-)"/s1
