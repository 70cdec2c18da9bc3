"""What Lighthouse reports becomes a row of figures, or says why there is none."""

import math

import pytest

from tools.benchmarks import slow_phone

MEASURED = {
    "first-contentful-paint": {"numericValue": 912.4},
    "largest-contentful-paint": {"numericValue": 2_410.0},
    "total-blocking-time": {"numericValue": 1_500},
    "interactive": {"score": None, "errorMessage": "no quiet moment"},
    "total-byte-weight": {"numericValue": 1_600_000},
    "cumulative-layout-shift": {"numericValue": 0.02},
}


def test_figures_are_in_seconds_and_megabytes_and_a_page_that_never_rests_is_never_interactive():
    assert slow_phone.values({"audits": MEASURED}) == [0.9124, 2.41, 1.5, math.inf, 1.6, 0.02]


def test_the_median_of_three_runs_counts_for_each_figure_by_itself():
    assert slow_phone.medians([[1.0, 9.0], [3.0, math.inf], [2.0, 8.0]]) == [2.0, 9.0]


def test_a_page_that_lighthouse_could_not_open_ends_the_measurement_with_its_reason():
    failed = {"requestedUrl": "http://127.0.0.1/", "runtimeError": {"message": "stopped responding"}, "audits": {}}
    with pytest.raises(RuntimeError, match="http://127.0.0.1/: stopped responding"):
        slow_phone.values(failed)
