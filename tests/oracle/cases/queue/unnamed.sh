# Without -n each task has a name, another one each.
deviation failed-run
project
tiny_pipeline
commit pipeline
sh_run 'dvc exp run --queue -S lr=0.5 | sed "s/[a-z]\{5\}-[a-z]\{4\}/name/"'
sh_run 'dvc exp run --queue -S lr=0.6 | sed "s/[a-z]\{5\}-[a-z]\{4\}/name/"'
sh_run 'dvc queue status | sed -n "s/.* [a-z]\{5\}-[a-z]\{4\} .* //p"'
sh_run 'test "$(dvc queue status | sed -n "s/.* \([a-z]\{5\}-[a-z]\{4\}\) .*/\1/p" | sort -u | wc -l)" = 2'
run dvc queue remove --all -q
