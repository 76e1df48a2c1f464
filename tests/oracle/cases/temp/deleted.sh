# A file that is deleted in the workspace is not there; one that is new and staged is.
deviation exec-refs
deviation index-kept
deviation failed-run
project
tiny_pipeline 'ls data* | tr "\n" " "; cat params.yaml >m.yaml'
for f in data1 data2 data3; do echo 1 >$f; done
commit pipeline
rm data1
git rm -q data2
echo 1 >data4
git add data4
echo 1 >data5
sh_run 'dvc exp run --temp -n t1 | grep data'
run git status --short
run dvc exp run --temp -n t1
