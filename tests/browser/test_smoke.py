from playwright.sync_api import Browser


def test_home_page_opens(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    response = page.goto(f"{site_url}/")
    assert response
    assert response.ok
    assert page.title()
    page.close()
