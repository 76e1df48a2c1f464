# exp gc as DVC 2.58.2 had it: the experiments of kept commits stay; the queue is cleared unless it is to stay.
project
small_pipeline
commit pipeline
quietly dvc repro
quietly dvc exp save -n old
echo 'lr: 0.2' >params.yaml
commit second
quietly dvc exp run -n new
git tag v1
quietly dvc exp run --queue -n waits -S lr=0.5
run dvc exp gc <<'END'
ERROR: Either of `-w|--workspace`, `-a|--all-branches`, `-T|--all-tags`, `--all-commits` or `--date` needs to be set.
[exit 255]
END
run dvc exp gc -w <<'END'
WARNING: This will remove all experiments except those derived from the workspace of the current repo. Run queued experiments will be removed.
Are you sure you want to proceed? [y/n]: 
[exit 1]
END
run dvc exp gc -aT --queued -f <<'END'
WARNING: This will remove all experiments except those derived from the workspace and all git branches and tags of the current repo. Run queued experiments will be preserved.
Removed 1 experiments. To remove unused cache files use 'dvc gc'.
END
run dvc exp list -A --name-only <<'END'
new
END
run dvc exp gc --queued -A -f <<'END'
WARNING: This will remove all experiments except those derived from the workspace and all git commits of the current repo. Run queued experiments will be preserved.
No experiments to remove.
END
run dvc exp gc -w -f <<'END'
WARNING: This will remove all experiments except those derived from the workspace of the current repo. Run queued experiments will be removed.
Removed 1 experiments. To remove unused cache files use 'dvc gc'.
END
run dvc exp gc -w -f <<'END'
WARNING: This will remove all experiments except those derived from the workspace of the current repo. Run queued experiments will be removed.
No experiments to remove.
END
