# What the program is told: of a first run, of one that goes on, of one that starts anew.
project
checkpoint_pipeline
{
    echo 'echo "checkpoint ${DVC_CHECKPOINT-none}, resume ${DVCLIVE_RESUME-none}, name ${DVC_EXP_NAME-none}"'
    echo 'echo "root $(cd "$DVC_ROOT" && pwd -P | sed "s,.*/repo,repo,"), baseline $DVC_EXP_BASELINE_REV"'
} >head.sh
cat train.sh >>head.sh
mv head.sh train.sh
set_param epochs 1
commit pipeline
run dvc exp run -n first
run dvc exp run
tick
run dvc exp run --reset -n second
