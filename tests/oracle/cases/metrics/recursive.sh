# metrics show -R of directories with other things in them: texts, empty files, hidden and ignored ones, links.
deviation unread-revisions
deviation line-order 8
project
mkdir -p m/sub/ign m/empty
echo '{"a": 1}' >m/a.json
echo 'just text' >m/readme.txt
echo 'a: [' >m/broken.yaml
: >m/sub/nothing.json
echo '{"h": 1}' >m/.hidden.json
echo '{"i": 1}' >m/sub/ign/i.json
echo '{"i": 2}' >m/sub/x.log
printf '\377\376' >m/bytes.yaml
printf 'sub/ign\n*.log\n' >m/.dvcignore
run dvc metrics show -R m
run -j dvc metrics show -R m/sub/../readme.txt m/a.json --json
run dvc metrics show -R m/sub m/empty
run dvc metrics show m/sub/ign
run dvc metrics show m/sub/ign/i.json m/sub/x.log
echo 'metrics: [m]' >dvc.yaml
run dvc metrics show
commit one
run dvc metrics show -a -R m/sub
sed -i 's/1/2/' m/a.json m/.hidden.json m/sub/ign/i.json
run dvc metrics diff -R --targets m
